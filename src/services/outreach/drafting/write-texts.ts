import { daysBetween } from '../../../domain/calendar-day.ts';
import { DomainError } from '../../../domain/errors.ts';
import type { Bilingual, Locale } from '../../../domain/locale.ts';
import { CHANNEL_TRAITS, OUTREACH_CHANNELS } from '../../../domain/outreach/channel.ts';
import type { MessageFacts } from '../../../domain/outreach/facts/message-facts.ts';
import { messageKindOf } from '../../../domain/outreach/message-kind.ts';
import { briefOfText } from './brief-of-text.ts';
import { chooseTemplate } from './choose-template.ts';
import type { TextScene, Writer, WrittenText } from './text-scene.ts';

/**
 * A text for each language that somebody of the audience reads: a model's where there is one and it keeps to its brief, else a
 * template's.
 * @throws {DomainError} 'invalid_input' for a survey by a channel that carries no link
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
  if (template === null) throw noLink(scene);
  const written = {
    language,
    draft: template.draft,
    source: 'template' as const,
    sourceName: template.name,
  };
  const outcome = await writer.writeDraft?.(briefOfText(scene, { language, readers, revision: null }), writer);
  if (outcome !== undefined && 'draft' in outcome) {
    return { language, draft: outcome.draft, source: 'model', sourceName: outcome.model, problem: null };
  }
  return { ...written, problem: outcome?.problem.text ?? unfinished(scene) };
}

/** Versions of a template take turns by the day. */
function turnOf(on: string): number {
  return daysBetween('2000-01-01', on);
}

/** What is left to do of a text that knows nothing of its playbook's goal; null: it is about something. */
function unfinished({ playbook }: TextScene): Bilingual | null {
  const kind = messageKindOf(playbook);
  if (kind !== 'plain_marketing' && kind !== 'plain_service') return null;
  const { name, strategy } = playbook;
  return {
    en: `The playbook "${name.en}" has no text of its own, so this is a plain one: edit it to say what it is for (${strategy.goal.en.replace(/[.。]$/u, '')}).`,
    zh: `打法“${name.zh}”没有专门的文案，以下为通用文案：请改成您要说的内容（${strategy.goal.zh.replace(/[.。]$/u, '')}）。`,
  };
}

function noLink({ playbook, channel }: TextScene): DomainError {
  const { en, zh } = playbook.name;
  const label = CHANNEL_TRAITS[channel].label;
  return new DomainError(
    'invalid_input',
    {
      en: `A survey needs a link that its reader can open, and a ${label.en} has none: send "${en}" by another channel.`,
      zh: `问卷需要可以打开的链接，${label.zh}无法携带：请换用其他渠道发送“${zh}”。`,
    },
    OUTREACH_CHANNELS.filter((each) => CHANNEL_TRAITS[each].carriesLinks).map((each) => CHANNEL_TRAITS[each].label),
  );
}
