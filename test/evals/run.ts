import process from 'node:process';
import { DomainError } from '../../src/domain/errors.ts';
import { evaluateDrafts } from './drafts/evaluate-drafts.ts';
import { evaluateQuestions } from './evaluate-questions.ts';
import { evaluateMessages } from './messages/evaluate-messages.ts';
import { evaluateModel } from './model/evaluate-model.ts';

/**
 * `npm run eval [-- QUESTIONS.jsonl]` scores our answers, `npm run eval -- model [CASES.jsonl]` a model's calls,
 * `npm run eval -- draft` shows what it drafts, and `npm run eval -- messages` what templates say to odd customers (docs/evals.md).
 */
const [name, file] = process.argv.slice(2);
try {
  process.stdout.write(await evaluate());
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function evaluate(): Promise<string> {
  if (name === 'messages') return evaluateMessages();
  if (name === 'model') return evaluateModel(file);
  return name === 'draft' ? evaluateDrafts() : evaluateQuestions(name);
}
