import type { Answer } from '../../../domain/answer.ts';
import type { Locale } from '../../../domain/locale.ts';
import { plainDraftText } from '../../../domain/outreach/draft/plain-draft-text.ts';
import { textDifference } from '../../../domain/outreach/draft/text-difference.ts';
import type { FillableDraft } from '../../../domain/outreach/message/fillable-draft.ts';
import { REPORT_WORDS } from './report-words.ts';

type Text = { language: Locale; draft: FillableDraft };

/** What a revision changed, a text for each language that it changed; nothing of one that was written anew. */
export function differenceParts(before: readonly Text[], after: readonly Text[], locale: Locale): Answer[] {
  const words = REPORT_WORDS[locale];
  return after.flatMap(({ language, draft }): Answer[] => {
    const earlier = before.find((each) => each.language === language)?.draft;
    const [was, is] = [earlier === undefined ? '' : wholeText(earlier, language), wholeText(draft, language)];
    const difference = was === is ? null : textDifference(was, is, language);
    if (difference === null) return [];
    return [{ kind: 'text', text: `${words.changes(words.languages[language])}\n\n${difference}` }];
  });
}

function wholeText(draft: FillableDraft, language: Locale): string {
  return [...(draft.subject === null ? [] : [draft.subject]), plainDraftText(draft, language)].join('\n\n');
}
