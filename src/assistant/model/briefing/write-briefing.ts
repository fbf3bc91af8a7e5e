import { readFileSync } from 'node:fs';
import type { ToolCall } from '../../../domain/answer.ts';
import { localDay } from '../../../domain/period.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import { TOOL_NAMES } from '../../../tools/tool-table.ts';
import { catalogueText } from './catalogue-text.ts';
import { type Relevant, relevantTo } from './relevant-to.ts';

/** What a model is told before it is asked: first what never changes, so that providers can cache it, then what this question needs. */
export type Briefing = {
  /** The same bytes for every question of a deployment. */
  system: string;
  /** Today, the person's rights, the part of the catalogue, the call before, and the question at the end. */
  user: string;
  tools: Relevant['tools'];
};

const INSTRUCTIONS = readFileSync(new URL('../../../../prompts/assistant.md', import.meta.url), 'utf8').trim();
const SYSTEM = `${INSTRUCTIONS}\n${TOOL_NAMES.join(', ')}`;

const RIGHTS = {
  rep: 'a sales representative, who sees only their own customers and changes no segments',
  manager: 'a manager, who sees their team’s customers',
  admin: 'an administrator, who sees all customers',
} as const;

/** The briefing of a question whose names are hidden already; `before` is the call that the person's last question came to, hidden too. */
export function writeBriefing(
  { question, before }: { question: string; before: string | null },
  { asker, settings, now, locale }: Pick<ToolContext, 'asker' | 'settings' | 'now' | 'locale'>,
): Briefing {
  const relevant = relevantTo(`${question} ${before ?? ''}`);
  const user = [
    `Today is ${localDay(now, settings.timeZone)}; money is in ${settings.currency}. The person is ${RIGHTS[asker.role]}. Answer in ${locale === 'zh' ? 'Chinese' : 'English'}.`,
    catalogueText(relevant),
    ...(before === null ? [] : [`Their question before came to: ${before}`]),
    `Question: ${question}`,
  ];
  return { system: SYSTEM, user: user.join('\n'), tools: relevant.tools };
}

/** A call in one line. */
export function callText({ tool, input }: ToolCall): string {
  return `${tool} ${JSON.stringify(input)}`;
}
