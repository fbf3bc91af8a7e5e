import type { Draft } from '../../domain/outreach/draft/draft.ts';
import { type DraftBrief, slotsOf } from '../../domain/outreach/draft/draft-brief.ts';
import { SLOT } from '../../domain/written/slot-text.ts';
import type { Viewpoint } from '../../services/population/viewpoint.ts';
import { hideNames } from '../model/question/hide-names.ts';
import { visibleText } from '../model/question/visible-text.ts';
import { createSlots } from '../model/slots.ts';
import { hideValues } from './hide-values.ts';

/**
 * A brief whose free texts, which people write, hold no value of its facts and no name, address or number of anybody else. Those
 * others become slots that the brief does not have, so that a draft which repeats one is void.
 */
export async function hideInBrief(brief: DraftBrief, viewpoint: Viewpoint): Promise<DraftBrief> {
  const known = new Set(slotsOf(brief).map(({ slot }) => slot));
  const others = createSlots();
  const hideOthers = async (text: string): Promise<string> => {
    const hidden = await hideNames(text, others, viewpoint);
    // Where nobody is named, a text keeps its punctuation, which hiding folds: a model would write commas of English into Chinese.
    return hidden === visibleText(text) ? text : hidden;
  };
  const hide = async (text: string): Promise<string> => {
    let told = '';
    let end = 0;
    const withSlots = hideValues(text, brief);
    for (const { index, 0: written, 1: slot } of withSlots.matchAll(SLOT)) {
      if (!known.has(slot!)) continue;
      told += (await hideOthers(withSlots.slice(end, index))) + written;
      end = index + written.length;
    }
    return told + (await hideOthers(withSlots.slice(end)));
  };
  const hideEach = async (texts: readonly string[]): Promise<string[]> => {
    const hidden: string[] = [];
    for (const text of texts) hidden.push(await hide(text));
    return hidden;
  };
  const hideInDraft = async ({ subject, sentences, closing }: Draft): Promise<Draft> => {
    const texts = await hideEach(sentences.map(({ text }) => text));
    return {
      subject: subject && (await hide(subject)),
      sentences: sentences.map(({ facts }, at) => ({ text: texts[at]!, facts })),
      closing: closing && (await hide(closing)),
    };
  };
  const { purpose, tone, voice, doNots, revision } = brief;
  return {
    ...brief,
    purpose: await hide(purpose),
    tone: await hide(tone),
    voice: voice && (await hide(voice)),
    doNots: await hideEach(doNots),
    revision: revision && {
      draft: await hideInDraft(revision.draft),
      instruction: await hide(revision.instruction),
    },
  };
}
