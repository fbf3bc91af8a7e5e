import type { Locale } from '../domain/locale.ts';
import { SURVEY_SCALES } from '../domain/survey-scales.ts';
import { type Html, html } from '../render/html/html.ts';
import { SURVEY_WORDS as WORDS } from './page-words.ts';

export type SurveyForm = {
  kind: 'csat' | 'nps';
  locale: Locale;
  /** Chosen beforehand; one that is none of the scale is not. */
  score?: number | undefined;
  comment?: string;
  /** Why it is asked again. */
  flaw?: string;
};

/** The question with its scale and a comment. */
export function surveyForm({ kind, locale, score, comment = '', flaw }: SurveyForm): Html {
  const [least, most] = SURVEY_SCALES[kind];
  const scores = Array.from({ length: most - least + 1 }, (_, step) => least + step);
  const step = (each: number) => {
    const checked = each === score ? html` checked` : null;
    return html`<label><input type="radio" name="score" value="${each}" required${checked}>${each}</label>`;
  };
  return html`<form method="post">
<input type="hidden" name="lang" value="${locale}">
${flaw === undefined ? null : html`<p class="bad" role="alert">${flaw}</p>`}
<fieldset><legend>${WORDS.question[kind][locale]}</legend>
<div class="scale ${kind === 'nps' ? 'eleven' : 'five'}">${scores.map(step)}</div>
<div class="ends"><span>${least} · ${WORDS.least[kind][locale]}</span><span>${most} · ${WORDS.most[kind][locale]}</span></div>
</fieldset>
<label class="field" for="comment">${WORDS.comment[locale]}</label>
<textarea id="comment" name="comment" rows="4" maxlength="2000">${comment}</textarea>
<button>${WORDS.submit[locale]}</button>
</form>`;
}
