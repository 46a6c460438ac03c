/** Text as it stands inside an element or an attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What a page of ours is made of. */
export interface Page {
  readonly title: string;
  /** Language of the page (BCP 47). */
  readonly language: string;
  /** Address of the style sheet, and of the script. */
  readonly style: string;
  readonly script: string;
  /** Where style sheets of the extension come from, as the editor gives it (`webview.cspSource`). */
  readonly source: string;
  readonly nonce: string;
  readonly body: string;
  /** Class of the body. */
  readonly kind: string;
  /** Address of the document that the page shows. */
  readonly subject: string;
}

/**
 * A whole page. Its policy allows nothing but our style sheet and the one script that carries the nonce: no address of the
 * network, no frame, no script or style that a transcript might bring along.
 */
export function pageHtml({ title, language, style, script, source, nonce, body, kind, subject }: Page): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body class="${escapeHtml(kind)}" data-subject="${escapeHtml(subject)}">
${body}
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}
