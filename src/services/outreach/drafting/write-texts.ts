import { daysBetween } from '../../../domain/calendar-day.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import type { DraftBrief } from '../../../domain/outreach/draft/draft-brief.ts';
import { messageBrief } from '../../../domain/outreach/draft/message-brief.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import { chooseTemplate } from './choose-template.ts';
import type { TextScene, Writer, WrittenText } from './text-scene.ts';

/**
 * A text for each language that somebody of the audience reads: a model's where there is one and it keeps to its brief, else a
 * template's.
 * @throws {DomainError} 'unavailable' where neither can write it
 */
export async function writeTexts(
  scene: TextScene,
  readers: readonly MessageFacts[],
  writer: Writer,
): Promise<WrittenText[]> {
  const byLanguage = Map.groupBy(readers, ({ language }) => language);
  const languages = [...byLanguage.keys()].toSorted();
  return Promise.all(
    languages.map((language) => writeText(scene, { language, readers: byLanguage.get(language)! }, writer)),
  );
}

async function writeText(
  scene: TextScene,
  { language, readers }: { language: Locale; readers: readonly MessageFacts[] },
  writer: Writer,
): Promise<WrittenText> {
  const template = chooseTemplate(scene, { language, readers, turn: turnOf(scene.sendOn) });
  const written = template && {
    language,
    draft: template.draft,
    source: 'template' as const,
    sourceName: template.name,
  };
  const outcome = await writer.writeDraft?.(briefOf(scene, language, readers), writer);
  if (outcome !== undefined && 'draft' in outcome) {
    return { language, draft: outcome.draft, source: 'model', sourceName: outcome.model, problem: null };
  }
  if (written === null) throw nobodyWrites(scene, outcome?.problem.text ?? null);
  return { ...written, problem: outcome?.problem.text ?? null };
}

function briefOf(scene: TextScene, language: Locale, readers: readonly MessageFacts[]): DraftBrief {
  const { channel, playbook, terms, voice, neverSay } = scene;
  return messageBrief({
    ...{ channel, language, strategy: playbook.strategy, terms, readers, voice, neverSay },
    revision: null,
  });
}

/** Versions of a template take turns by the day. */
function turnOf(on: string): number {
  return daysBetween('2000-01-01', on);
}

function nobodyWrites({ playbook, channel }: TextScene, problem: Bilingual | null): DomainError {
  const { en, zh } = playbook.name;
  return new DomainError('unavailable', {
    en: `${problem?.en ?? ''} There is no template of the playbook "${en}" by ${channel}: choose a built-in playbook, or write the text yourself.`.trim(),
    zh: `${problem?.zh ?? ''}打法“${zh}”没有模板：请改用内置打法，或自行撰写文案。`,
  });
}
