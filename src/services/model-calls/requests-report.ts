import type { Answer, Cell, Column, ReportAnswer, TableAnswer } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { REQUEST_DAYS } from './delete-old-requests.ts';
import { findRequests, type SentRequest } from './find-requests.ts';
import { MODEL_CALL_OUTCOMES } from './model-call.ts';
import { requestText } from './request-text.ts';
import { tokenColumns } from './token-columns.ts';

export type RequestsRequest = { run?: string | undefined; person?: string | undefined };

/**
 * What the models were sent, in full: of one run, of a person, or of the last run of all.
 * @throws {DomainError} 'not_found' where no request is known
 */
export async function requestsReport(
  wanted: RequestsRequest,
  reader: Reader,
): Promise<{ answer: ReportAnswer; rows: number }> {
  const { database, now, locale, rowLimit } = reader;
  const requests = await findRequests(database, { ...wanted, now, limit: rowLimit });
  if (requests.length === 0) throw new DomainError('not_found', NONE);
  const parts: Answer[] = requests.map((request, at) => requestPart(request, requests[at - 1], at + 1, reader));
  return {
    // A message has room for who asked what when; the words themselves are in the file beside it.
    answer: { kind: 'report', title: WORDS[locale].title, parts: [overview(requests, reader), ...parts], digest: 1 },
    rows: requests.length,
  };
}

function overview(requests: readonly SentRequest[], { locale }: Reader): TableAnswer {
  const words = WORDS[locale];
  const columns: Column[] = [
    { key: 'number', label: words.number, type: 'number', unit: 'count' },
    { key: 'at', label: words.at, type: 'instant' },
    { key: 'asker', label: words.asker, type: 'text' },
    { key: 'model', label: words.model, type: 'text' },
    { key: 'outcome', label: words.outcome, type: 'text' },
    ...tokenColumns(locale),
    { key: 'seconds', label: words.seconds, type: 'number' },
    { key: 'cost', label: words.cost, type: 'number' },
  ];
  const rows = requests.map((each, at): Cell[] => [
    ...[at + 1, each.at.toISOString(), each.asker, each.model],
    ...[outcomeText(each, locale), each.inputTokens, each.cachedTokens, each.outputTokens],
    ...[each.latencyMs / 1000, each.cost],
  ]);
  return { kind: 'table', title: words.requests, columns, rows, total: rows.length };
}

function outcomeText({ outcome, status }: SentRequest, locale: Reader['locale']): string {
  const text = MODEL_CALL_OUTCOMES[outcome][locale];
  return outcome === 'ok' || status === null ? text : `${text} (${status})`;
}

/** The words of a request; what a run has sent before is not said again. */
function requestPart(request: SentRequest, before: SentRequest | undefined, number: number, reader: Reader): Answer {
  const words = WORDS[reader.locale];
  const isSameRun = before?.runId === request.runId;
  const text =
    request.request === null
      ? words.deleted(REQUEST_DAYS)
      : requestText(request.request, isSameRun ? before?.request : null, reader.locale);
  return {
    kind: 'report',
    title: words.request(number, words.purposes[request.purpose], request.runId),
    parts: [{ kind: 'text', text }],
  };
}

const NONE = {
  en: 'No request to a language model is known.',
  zh: '没有发送给语言模型的请求记录。',
};

const WORDS = {
  en: {
    title: 'What the language model was sent',
    requests: 'Requests',
    request: (number: number, purpose: string, run: string) => `Request ${number}: ${purpose}, run ${run}`,
    deleted: (days: number) => `Its words were deleted after ${days} days.`,
    purposes: { answer: 'answer', draft: 'draft' },
    number: 'No.',
    at: 'At',
    asker: 'For',
    model: 'Model',
    outcome: 'Outcome',
    seconds: 'Seconds',
    cost: 'Cost',
  },
  zh: {
    title: '语言模型收到的内容',
    requests: '请求',
    request: (number: number, purpose: string, run: string) => `第 ${number} 次请求：${purpose}，运行编号 ${run}`,
    deleted: (days: number) => `内容已在 ${days} 天后删除。`,
    purposes: { answer: '回答', draft: '起草' },
    number: '序号',
    at: '时间',
    asker: '提问人',
    model: '模型',
    outcome: '结果',
    seconds: '耗时（秒）',
    cost: '费用',
  },
} as const;
