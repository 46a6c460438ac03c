import type { Evidence } from '../syntax/tree.ts';
import type { DraftTurn } from './draft.ts';
import type { Person } from './speakers.ts';
/** stub */
export interface DraftExchange { question: DraftTurn[]; addressees: Person[]; answers: DraftTurn[]; unanswered: Person[]; evidence: Evidence[] }
/** stub */
export function readExchanges(_turns: readonly DraftTurn[]): DraftExchange[] { return []; }
