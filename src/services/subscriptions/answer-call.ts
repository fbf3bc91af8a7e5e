import type { Answer, Receipt, ToolCall } from '../../domain/answer.ts';
import type { Asker } from '../../domain/asker.ts';
import type { Locale } from '../../domain/locale.ts';

/** What a call is answered by at some time. */
type AnsweredCall = { answer: Answer; receipt: Receipt; nextQuestions: string[] };

/**
 * Answers a reading call through the one door, with the rights that its asker has now. Lent by the layers above (assistant/answer-call.ts);
 * a refusal is a problem, and it throws only where it could not be written down.
 */
export type AnswerCall = (call: ToolCall, by: { asker: Asker; locale: Locale; now: Date }) => Promise<AnsweredCall>;
