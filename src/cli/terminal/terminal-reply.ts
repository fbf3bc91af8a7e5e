import pc from 'picocolors';
import stringWidth from 'string-width';
import type { Answer, ConfirmAnswer, PortraitAnswer, ProblemAnswer, Reply, TableAnswer } from '../../domain/answer.ts';
import { assertNever } from '../../domain/errors.ts';
import { describeReceipt, describeRule } from '../../render/describe-receipt.ts';
import { formatCell, NO_VALUE, type Reader } from '../../render/format-cell.ts';
import { formatNumber } from '../../render/format-number.ts';
import { holdsFigures } from '../../render/holds-figures.ts';
import { isProof } from '../../render/is-proof.ts';
import { plainText } from '../../render/plain-text.ts';
import { describeCount, describeCut, UI_TEXT } from '../../render/ui-text.ts';
import { MINUTES_TO_CONFIRM } from '../../services/pending-actions/keep-action.ts';
import { drawBars } from './bars.ts';
import { lineWords } from './line-words.ts';
import { layOutTable } from './table.ts';

/** Where it is printed: columns of the terminal, and whether it shows colour. */
export type Screen = { width: number; colour: boolean };

type Style = ReturnType<typeof pc.createColors>;
type Page = { reader: Reader; style: Style; width: number };

/** A reply as text: what a model says of the answer, the answer, its receipt, what to ask next. */
export function renderTerminalReply(reply: Reply, reader: Reader, screen: Screen): string {
  const style = pc.createColors(screen.colour);
  const page = { reader, style, width: screen.width };
  const receipt = holdsFigures(reply) ? ['', ...renderReceipt(reply, page)] : [];
  const nextQuestions =
    reply.nextQuestions.length === 0 ? [] : ['', ...listQuestions('askNext', reply.nextQuestions, page)];
  return [
    ...renderReading(reply, page),
    ...renderAnswer(reply.answer, page),
    ...receipt,
    ...renderLineWords(reply.answer, page),
    ...nextQuestions,
  ].join('\n');
}

function renderReading({ reading }: Reply, { reader, style }: Page): string[] {
  if (reading === undefined) return [];
  return [...reading.split('\n').map(plainText), style.dim(UI_TEXT.readingNote[reader.locale]), ''];
}

function renderLineWords(answer: Answer, page: Page): string[] {
  const list = answer.kind === 'report' ? answer.list : undefined;
  return list === undefined ? [] : ['', ...listQuestions('actOnLine', lineWords(list, page.reader.locale), page)];
}

function renderReceipt({ receipt }: Reply, { reader, style }: Page): string[] {
  const rule = describeRule(receipt, reader.locale);
  return [...(rule === undefined ? [] : [rule]), describeReceipt(receipt, reader)].map(style.dim);
}

function renderAnswer(answer: Answer, page: Page): string[] {
  const { style, reader } = page;
  switch (answer.kind) {
    case 'metric': {
      const { value, unit, currency } = answer;
      const figure =
        value === null ? NO_VALUE : formatNumber(value, { unit, ...reader, currency: currency ?? reader.currency });
      return [plainText(answer.label), style.bold(figure)];
    }
    case 'table':
      return renderTable(answer, page);
    case 'portrait':
      return renderPortrait(answer, page);
    case 'report':
      return [
        ...(answer.title === '' ? [] : [style.bold(plainText(answer.title)), '']),
        ...answer.parts.flatMap((part, at) => [...(at === 0 ? [] : ['']), ...renderAnswer(part, page)]),
      ];
    case 'text':
      return answer.text.split('\n').map((line) => (isProof(line) ? style.dim(plainText(line)) : plainText(line)));
    case 'confirm':
      return renderConfirm(answer, page);
    case 'problem':
      return renderProblem(answer, page);
    default:
      return assertNever(answer);
  }
}

function renderTable({ title, columns, rows, total, currency, chart }: TableAnswer, page: Page): string[] {
  const { style, width } = page;
  const reader = { ...page.reader, currency: currency ?? page.reader.currency };
  const said = rows.length < total ? describeCut(rows.length, total) : describeCount(total);
  const heading = `${style.bold(plainText(title))} ${style.dim(`(${said[reader.locale]})`)}`;
  if (rows.length === 0) return [style.bold(plainText(title)), UI_TEXT.noRows[reader.locale]];
  const cells = rows.map((row) => columns.map((column, at) => formatCell(row[at] ?? null, column, reader)));
  const heads = columns.map(({ label, type }) => ({
    heading: plainText(label),
    align: type === 'number' ? ('right' as const) : ('left' as const),
  }));
  const measured = columns.findIndex(({ key }) => key === chart?.series[0]);
  if (measured >= 0) {
    const bars = drawBars(rows.map((row) => (typeof row[measured] === 'number' ? row[measured] : null)));
    for (const [at, row] of cells.entries()) row.push(bars[at]!);
    heads.push({ heading: '', align: 'left' });
  }
  const [head = '', rule = '', ...lines] = layOutTable(heads, cells, width);
  return [heading, '', style.bold(head), style.dim(rule), ...lines];
}

function renderPortrait({ customer, facts, currency }: PortraitAnswer, page: Page): string[] {
  const { style } = page;
  const reader = { ...page.reader, currency: currency ?? page.reader.currency };
  const labels = facts.map(({ label }) => plainText(label));
  const labelWidth = Math.max(0, ...labels.map((label) => stringWidth(label)));
  const name = plainText(customer.name || customer.id);
  const id = customer.name === customer.id ? '' : style.dim(plainText(customer.id));
  return [
    `${style.bold(name)} ${id}`.trimEnd(),
    '',
    ...facts.map((fact, at) => {
      const label = labels[at]!;
      return `${style.dim(label)}${' '.repeat(labelWidth - stringWidth(label))}  ${formatCell(fact.value, fact, reader)}`;
    }),
  ];
}

/** What would be done, the figures to look at, and the command that does it. */
function renderConfirm({ text, preview, id }: ConfirmAnswer, page: Page): string[] {
  const { style, reader } = page;
  const how =
    reader.locale === 'zh'
      ? `尚未执行。请在 ${MINUTES_TO_CONFIRM} 分钟内确认：rapport confirm ${id}（取消：加 --cancel）`
      : `Nothing was done yet. Within ${MINUTES_TO_CONFIRM} minutes: rapport confirm ${id} (or with --cancel)`;
  return [
    ...text.split('\n').map(plainText),
    ...(preview ? ['', ...renderAnswer(preview, page)] : []),
    '',
    style.cyan(how),
  ];
}

function renderProblem({ text, suggestions }: ProblemAnswer, page: Page): string[] {
  const lines = text.split('\n').map((line) => page.style.yellow(plainText(line)));
  return suggestions.length === 0 ? lines : [...lines, '', ...listQuestions('tryInstead', suggestions, page)];
}

function listQuestions(
  title: 'askNext' | 'tryInstead' | 'actOnLine',
  questions: readonly string[],
  { style, reader }: Page,
): string[] {
  return [
    style.dim(UI_TEXT[title][reader.locale]),
    ...questions.map((each) => `  ${style.cyan('›')} ${plainText(each)}`),
  ];
}
