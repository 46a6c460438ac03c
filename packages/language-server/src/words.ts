/** What answers say in words of their own. What comes of the rules and of the parser is the same everywhere, in English. */
export interface Words {
  turns(count: number): string;
  /** So many words; or letters, in scripts without spaces. */
  speech(count: number, unit: 'words' | 'letters'): string;
  shareOfAll(percent: number, unit: 'words' | 'letters'): string;
  noAnswerBy(names: string): string;
  question(number: number | undefined, name: string | undefined): string;
  /** Who was asked and who did not answer, behind a question; either may be empty. */
  asked(addressees: string, unanswered: string): string;
  labels(labels: readonly string[]): string;
  readonly nobodyNamed: string;
}

function plural(count: number, nouns: string): string {
  return `${count} ${count === 1 ? nouns.slice(0, -1) : nouns}`;
}

function joined(parts: readonly string[], sign: string): string {
  return parts.filter((part) => part !== '').join(sign);
}

const english: Words = {
  turns: (count) => plural(count, 'turns'),
  speech: plural,
  shareOfAll: (percent, unit) => `${percent}% of all ${unit}`,
  noAnswerBy: (names) => `No answer by ${names}`,
  question: (number, name) => joined([`Question ${number ?? ''}`.trimEnd(), name === undefined ? '' : `by ${name}`], ' '),
  asked: (addressees, unanswered) => joined([addressees === '' ? '' : `to ${addressees}`, unanswered === '' ? '' : `no answer by ${unanswered}`], '; '),
  labels: (labels) => `Labels: ${labels.map((label) => `“${label}”`).join(', ')}`,
  nobodyNamed: 'No evidence names this role; it may be several people.',
};

const units = { words: ['語', '語数'], letters: ['字', '字数'] } as const;

const japanese: Words = {
  turns: (count) => `発言${count}回`,
  speech: (count, unit) => `${count}${units[unit][0]}`,
  shareOfAll: (percent, unit) => `全体の${percent}%（${units[unit][1]}）`,
  noAnswerBy: (names) => `${names}は未回答`,
  question: (number, name) => joined([`質問${number ?? ''}`, name ?? ''], '：'),
  asked: (addressees, unanswered) => joined([addressees === '' ? '' : `${addressees}への質問`, unanswered === '' ? '' : `${unanswered}は未回答`], '、'),
  labels: (labels) => `ラベル：${labels.map((label) => `「${label}」`).join('')}`,
  nobodyNamed: 'この役割の人物を示す根拠がありません。複数の人物かもしれません。',
};

/** The words for an editor in a language (BCP 47): Japanese where it is that, else English. */
export function wordsFor(locale: string): Words {
  return /^ja\b/i.test(locale) ? japanese : english;
}
