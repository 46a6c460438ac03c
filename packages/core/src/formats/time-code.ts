/** Milliseconds as `HH:MM:SS.mmm`, with the mark that WebVTT (a point) or SubRip (a comma) puts before the thousandths. */
export function timeCode(milliseconds: number, mark: '.' | ',' = '.'): string {
  const whole = Math.max(0, Math.round(milliseconds));
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const seconds = Math.floor(whole / 1000);
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${mark}${pad(whole % 1000, 3)}`;
}
