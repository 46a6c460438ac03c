import { env, Uri, type ExtensionContext, type Webview } from 'vscode';
import { pageHtml } from './html.ts';
import { makeNonce } from './nonce.ts';

/** What differs from page to page. */
export interface PageContent {
  /** Name of the script in `dist`, and class of the body. */
  readonly kind: 'reading' | 'statistics';
  readonly title: string;
  readonly subject: Uri;
  readonly body: string;
}

/** Options of every page: scripts, and no file but those that were built for it. */
export function pageOptions({ extensionUri }: ExtensionContext): { enableScripts: true; localResourceRoots: Uri[] } {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}

/** Puts a page into a panel. */
export function fillPage(webview: Webview, { extensionUri }: ExtensionContext, { kind, title, subject, body }: PageContent): void {
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  webview.html = pageHtml({
    ...{ title, body, kind },
    language: env.language,
    style: address('page.css'),
    script: address(`${kind}.js`),
    source: webview.cspSource,
    nonce: makeNonce(),
    subject: subject.toString(),
  });
}
