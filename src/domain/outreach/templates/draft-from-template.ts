import type { OutreachChannel } from '../channel.ts';
import { bodyOf } from './body-of.ts';
import { frameBody } from './frame/frame-body.ts';
import { PLAYBOOK_TEXTS } from './playbook-catalogue.ts';
import { REGISTERS, type Register, type Template, type TemplateChoice, type TextLength } from './template.ts';
import { templateName } from './template-name.ts';

/** What each channel has where nobody wishes otherwise. */
export const USUAL: Readonly<Record<OutreachChannel, { length: TextLength; register: Register }>> = {
  email: { length: 'long', register: 'casual' },
  letter: { length: 'long', register: 'formal' },
  sms: { length: 'short', register: 'casual' },
  wechat: { length: 'short', register: 'casual' },
  whatsapp: { length: 'short', register: 'casual' },
  call_script: { length: 'spoken', register: 'formal' },
};

/** The template of a playbook as its channel frames it; null: the playbook is none of the built-in ones. */
export function draftFromTemplate(playbookKey: string, choice: TemplateChoice): Template | null {
  const texts = PLAYBOOK_TEXTS[playbookKey]?.[choice.language];
  if (texts === undefined) return null;
  const usual = USUAL[choice.channel];
  const length = choice.length ?? usual.length;
  const written = registerOf(choice.register ?? usual.register, choice.variant);
  return {
    name: templateName(playbookKey, { ...choice, length }),
    draft: frameBody(bodyOf(texts, length, written), {
      ...choice,
      // Whoever asked for a register gets its greeting also above the words of another version.
      register: choice.register ?? written,
      subject: texts.subjects[written],
    }),
  };
}

/** Every other version has the words of the other register. */
function registerOf(first: Register, variant: number): Register {
  const at = (REGISTERS.indexOf(first) + variant) % REGISTERS.length;
  return REGISTERS[at]!;
}
