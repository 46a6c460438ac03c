// Runs inside the page of figures: two buttons.

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const editor = acquireVsCodeApi();
document.addEventListener('click', (event) => {
  const action = (event.target as Element).closest<HTMLElement>('button')?.dataset['action'];
  if (action !== undefined) editor.postMessage({ type: action });
});
