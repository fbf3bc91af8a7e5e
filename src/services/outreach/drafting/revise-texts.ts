import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual } from '../../../domain/locale.ts';
import type { Draft } from '../../../domain/outreach/draft/draft.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import type { RevisionIntent } from '../../../domain/outreach/templates/read-revision.ts';
import { briefOfText } from './brief-of-text.ts';
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
  if (template === null)
    throw intent === null ? notUnderstood(instruction, problem) : noSuchTemplate(instruction, problem);
  return { language, draft: template.draft, source: 'template', sourceName: template.name, problem };
}

/** What a model is shown of a text: which sentences fall away for whom is for templates. */
function plainDraft({ draft: { subject, sentences, closing } }: WrittenText): Draft {
  return { subject, sentences: sentences.map(({ text, facts }) => ({ text, facts })), closing };
}

function notUnderstood(instruction: string, problem: Bilingual | null): DomainError {
  return new DomainError(
    'unavailable',
    {
      en: `${problem?.en ?? ''} I cannot grant "${instruction}" without a language model; write the text yourself, or wish for one of these:`.trim(),
      zh: `${problem?.zh ?? ''}没有语言模型，无法按“${instruction}”修改；您可以自己改写文案，或试试：`,
    },
    WISHES,
  );
}

function noSuchTemplate(instruction: string, problem: Bilingual | null): DomainError {
  return new DomainError(
    'unavailable',
    {
      en: `${problem?.en ?? ''} No template does more of "${instruction}"; write the text yourself, or wish for one of these:`.trim(),
      zh: `${problem?.zh ?? ''}没有更符合“${instruction}”的模板；您可以自己改写文案，或试试：`,
    },
    WISHES,
  );
}

const WISHES: readonly Bilingual[] = [
  { en: 'Shorter', zh: '短一点' },
  { en: 'More formal', zh: '更正式一点' },
  { en: 'More casual', zh: '更口语一点' },
  { en: 'Another version', zh: '换一个版本' },
];
