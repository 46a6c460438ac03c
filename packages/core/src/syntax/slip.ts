/**
 * True when one word becomes the other by one slip: a letter dropped, added, changed, or two neighbours swapped; two
 * slips in words of nine letters and more. Words of four letters or fewer, and words that differ by a digit, never are.
 *
 * Optimal string alignment, bounded (Damerau 1964).
 */
export function isSlip(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) <= 4 || one.length > 60 || other.length > 60) return false;
  const most = Math.max(one.length, other.length) >= 9 ? 2 : 1;
  if (Math.abs(one.length - other.length) > most) return false;
  if (digits(one) !== digits(other)) return false;
  return alignment(one, other, most) <= most;
}

function digits(word: string): string {
  let found = '';
  for (const character of word) if (character >= '0' && character <= '9') found += character;
  return found;
}

function alignment(one: string, other: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[other.length] ?? most + 1;
}
