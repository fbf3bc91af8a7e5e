import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Locale } from '../domain/locale.ts';
import { storableText } from '../domain/storable-text.ts';
import { isOnScale } from '../domain/survey-scales.ts';
import { type Html, html } from '../render/html/html.ts';
import { readContactPolicy } from '../services/contact/read-contact-policy.ts';
import { answerSurvey } from '../services/outreach/replies/answer-survey.ts';
import { findSurvey, type OpenSurvey } from '../services/outreach/replies/find-survey.ts';
import { failurePage } from './failure-page.ts';
import { pageLanguage } from './page-language.ts';
import { SURVEY_WORDS as WORDS } from './page-words.ts';
import type { PublicContext } from './public-context.ts';
import { readForm } from './read-form.ts';
import { renderPage } from './render-page.ts';
import { surveyForm } from './survey-form.ts';

/** Characters; what a form sends beyond them is cut. */
const LONGEST_COMMENT = 2_000;
const Score = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number);
const Form = z.object({
  score: Score.optional().catch(undefined),
  comment: z
    .string()
    .transform((text) => storableText(text).replaceAll('\r\n', '\n').trim().slice(0, LONGEST_COMMENT))
    .catch(''),
  lang: z.string().optional().catch(undefined),
});

/** A link in a message may bring a score along, which is only chosen then: what is saved was sent by a person. */
export function createSurveyPages({ database, clock, announce }: PublicContext): Hono {
  const app = new Hono();

  app.get('/:token', async (c) => {
    const survey = await findSurvey(database, c.req.param('token'), clock());
    if (survey === null || 'isOver' in survey) return closed(c, survey);
    const locale = languageFor(c, survey, c.req.query('lang'));
    const score = Score.optional().catch(undefined).parse(c.req.query('score'));
    return page(c, locale, WORDS.title[survey.kind][locale], surveyForm({ kind: survey.kind, locale, score }));
  });

  app.post('/:token', async (c) => {
    const { score, comment, lang } = Form.parse(await readForm(c));
    const token = c.req.param('token');
    const survey = await findSurvey(database, token, clock());
    if (survey === null || 'isOver' in survey) return closed(c, survey);
    const locale = languageFor(c, survey, lang);
    const { kind } = survey;
    if (score === undefined || !isOnScale(kind, score)) {
      const again = surveyForm({ kind, locale, comment, flaw: WORDS.noScore[locale] });
      return page(c, locale, WORDS.title[kind][locale], again, 422);
    }
    const { changes } = await answerSurvey(database, token, { score, comment: comment || null }, clock());
    announce(changes);
    const thanks = html`<p>${WORDS.done[locale]}</p><p class="note">${WORDS.again[locale]}</p>`;
    return page(c, locale, WORDS.doneTitle[locale], thanks);
  });

  async function page(c: Context, locale: Locale, title: string, body: Html, status: 200 | 422 = 200) {
    const { companyName: company } = await readContactPolicy(database);
    return c.html(renderPage({ locale, title, company, body, isSwitchable: c.req.method === 'GET' }), status);
  }
  return app;
}

type Closed = Exclude<Awaited<ReturnType<typeof findSurvey>>, OpenSurvey>;

function closed(c: Context, survey: Closed): Response {
  return survey === null ? failurePage(c, 'unknown') : failurePage(c, 'over', survey.message.language);
}

function languageFor(c: Context, { message }: OpenSurvey, chosen: string | undefined): Locale {
  return pageLanguage(chosen, message.language, c.req.header('accept-language'));
}
