import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { Draft } from '../../../domain/outreach/draft/draft.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import type { RevisionIntent } from '../../../domain/outreach/templates/read-revision.ts';
import { briefOfText } from './brief-of-text.ts';
import { grantableWishes } from './grantable-wishes.ts';
import { reviseTemplate } from './revise-template.ts';
import type { TextScene, Writer, WrittenText } from './text-scene.ts';

type Revision = {
  texts: readonly WrittenText[];
  /** In its reader's words: "shorter", 更口语一点. */
  instruction: string;
  /** What of it templates can grant; null: it asks for more. */
  intent: RevisionIntent | null;
  /** In the language that it asks for, where it asks for one. */
  readers: readonly MessageFacts[];
};

/**
 * The texts with what somebody wished for: by a model where there is one, else by another version of the template.
 * @throws {DomainError} 'unavailable' for a wish that only a model could grant
 */
export async function reviseTexts(scene: TextScene, revision: Revision, writer: Writer): Promise<WrittenText[]> {
  const { texts, intent } = revision;
  if (intent?.language === undefined)
    return Promise.all(texts.map((text) => reviseText(scene, text, revision, writer)));
  const there = texts.find(({ language }) => language === intent.language);
  return [there ?? (await reviseText(scene, texts[0]!, revision, writer))];
}

async function reviseText(
  scene: TextScene,
  text: WrittenText,
  { instruction, intent, readers }: Revision,
  writer: Writer,
): Promise<WrittenText> {
  const language = intent?.language ?? text.language;
  const after = intent?.withoutOffer ? { ...scene, terms: null } : scene;
  const ofLanguage = readers.filter((reader) => reader.language === language);
  const outcome =
    ofLanguage.length === 0
      ? undefined
      : await writer.writeDraft?.(
          briefOfText(after, { language, readers: ofLanguage, revision: { draft: plainDraft(text), instruction } }),
          writer,
        );
  if (outcome !== undefined && 'draft' in outcome) {
    return { language, draft: outcome.draft, source: 'model', sourceName: outcome.model, problem: null };
  }
  const problem = outcome?.problem.text ?? null;
  const template = intent && reviseTemplate(scene, text, intent);
  if (template === null) {
    const wishes = grantableWishes(scene, [text], { hasModel: false });
    throw intent === null ? notUnderstood(instruction, problem, wishes) : noSuchTemplate(instruction, problem, wishes);
  }
  return { language, draft: template.draft, source: 'template', sourceName: template.name, problem };
}

/** What a model is shown of a text: which sentences fall away for whom is for templates. */
function plainDraft({ draft: { subject, sentences, closing } }: WrittenText): Draft {
  return { subject, sentences: sentences.map(({ text, facts }) => ({ text, facts })), closing };
}

function notUnderstood(instruction: string, problem: Bilingual | null, wishes: readonly Bilingual[]): DomainError {
  return ungranted(
    {
      en: `${problem?.en ?? ''} I cannot grant "${instruction}" without a language model`.trim(),
      zh: `${problem?.zh ?? ''}没有语言模型，无法按“${instruction}”修改`,
    },
    wishes,
  );
}

function noSuchTemplate(instruction: string, problem: Bilingual | null, wishes: readonly Bilingual[]): DomainError {
  return ungranted(
    {
      en: `${problem?.en ?? ''} No template does more of "${instruction}"`.trim(),
      zh: `${problem?.zh ?? ''}没有更符合“${instruction}”的模板`,
    },
    wishes,
  );
}

/** Only what can be granted is proposed. */
function ungranted({ en, zh }: Bilingual, wishes: readonly Bilingual[]): DomainError {
  const [more, moreZh] = wishes.length === 0 ? ['.', '。'] : [', or wish for one of these:', '，或试试：'];
  return new DomainError(
    'unavailable',
    { en: `${en}; write the text yourself${more}`, zh: `${zh}；您可以自己改写文案${moreZh}` },
    wishes,
  );
}
