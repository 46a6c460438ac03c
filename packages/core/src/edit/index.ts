export { annotationChoices, annotationOfKind, annotationOfWords, knownKind } from './annotation-form.ts';
export { insertAnnotation } from './annotation-insert.ts';
export { applyEdits } from './apply-edits.ts';
export { type AllowedChange, keepsSpeech } from './speech-guard.ts';
export { assignTurn, insertTurn, joinTurns, type Recipient, splitTurn, type TurnEdits } from './turn-edits.ts';
export { turnNodesOf } from '../syntax/turn-nodes.ts';
export { openingFor } from './turn-opening.ts';
export { lineEndOf } from './turn-separator.ts';
