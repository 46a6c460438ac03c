/** A conference with one misspelt label, behind lines where bytes, letters and UTF-16 units differ. */
export const conference = [
  'Joint Press Conference',
  '',
  'March 14, 2024, Ministry of Defense',
  '',
  'MODERATOR: Welcome – 歓迎 😀 – to the harbour.',
  '',
  'QUESTION: Will the fleet grow?',
  '',
  'DEFENSE MINISTER RUUS: By a tenth.',
  '',
  'QUESTION: And the old ships?',
  '',
  'DEFENESE MINISTER RUUS: They stay.',
  '',
  'QUESTION: All of them?',
  '',
  'DEFENSE MINISTER RUUS: All 👩‍💻 of them.',
  '',
].join('\n');
/** Line of the misspelt label, from 1. */
export const typoLine = conference.split('\n').findIndex((line) => line.startsWith('DEFENESE')) + 1;
