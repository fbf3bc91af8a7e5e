import { messageKindOf } from '../../../domain/outreach/message-kind.ts';
import type { RevisionIntent } from '../../../domain/outreach/templates/read-revision.ts';
import { reviseByTemplate } from '../../../domain/outreach/templates/revise-by-template.ts';
import type { Template } from '../../../domain/outreach/templates/template.ts';
import { readTemplateName } from '../../../domain/outreach/templates/template-name.ts';
import type { TextScene, WrittenText } from './text-scene.ts';

/** The template that grants a wish; null where none does, or where it would replace words of a model or a person. */
export function reviseTemplate(
  { channel, playbook, terms }: TextScene,
  { language, source, sourceName }: WrittenText,
  intent: RevisionIntent,
): Template | null {
  const name = source === 'template' && sourceName !== null ? readTemplateName(sourceName) : null;
  if (name === null) return null;
  const { length, register, variant } = name;
  const current = { channel, language, terms, length, register, variant };
  return reviseByTemplate(messageKindOf(playbook), current, intent)?.template ?? null;
}
