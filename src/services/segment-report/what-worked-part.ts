import type { Answer } from '../../domain/answer.ts';
import { verdictOf } from '../../domain/outreach/effect/verdict.ts';
import { effectSentence } from '../outreach/effect/effect-sentence.ts';
import { poolBy, readResults } from '../outreach/effect/read-effects.ts';
import type { Reader } from '../population/reader.ts';
import { readSegments } from '../segments/segment-row.ts';
import { REPORT_WORDS } from './report-words.ts';

const DAYS = 365;
const DAY_MS = 86_400_000;
const MOST = 3;
/** Fewer than so many held out say nothing of a playbook for a segment. */
const FEWEST_HELD_OUT = 50;

/** Playbooks that changed what people of a segment order, over the last year; nothing for a rep, and where nothing was sent. */
export async function whatWorkedPart(reader: Reader): Promise<Answer[]> {
  const { asker, database, locale, now } = reader;
  if (asker.role === 'rep') return [];
  const started = { fromAt: new Date(now.getTime() - DAYS * DAY_MS), toAt: now };
  const all = await readResults(reader, { started });
  if (all.length === 0) return [];
  const names = new Map((await readSegments(database)).map(({ key, name }) => [key, name[locale]]));
  const words = REPORT_WORDS[locale];
  const found = poolBy(all, ({ playbook, segment }) => `${playbook} ${segment ?? ''}`)
    .filter(({ effect }) => effect.heldOut >= FEWEST_HELD_OUT && ['works', 'harms'].includes(verdictOf(effect)))
    .toSorted((a, b) => Math.abs(b.effect.conversion!.value) - Math.abs(a.effect.conversion!.value));
  const said = found.slice(0, MOST).map(({ of, effect }, at) => {
    const { playbookName, segment } = of[0]!.outreach;
    const about =
      segment === null ? playbookName[locale] : `${playbookName[locale]} → ${names.get(segment) ?? segment}`;
    const receipt = words.worked(effect.compared, effect.sent, effect.heldOut);
    return `${at + 1}. ${effectSentence(about, effect, locale)}\n${receipt}`;
  });
  const text = said.length > 0 ? said.join('\n') : words.nothingWorked(all.length);
  return [{ kind: 'report', title: words.whatWorked, parts: [{ kind: 'text', text }] }];
}
