import type { OutreachChannel } from '../channel.ts';
import { CHANNEL_TRAITS } from '../channel.ts';
import { type MessageKind, mayOffer } from '../message-kind.ts';
import { bodyOf } from './body-of.ts';
import { bridgeOf } from './frame/bridge.ts';
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

/** The template of a kind of message as its channel frames it; null: the channel cannot carry the link that the text is about. */
export function draftFromTemplate(kind: MessageKind, choice: TemplateChoice): Template | null {
  const { channel, language, variant } = choice;
  const texts = PLAYBOOK_TEXTS[kind][language];
  const usual = USUAL[channel];
  const length = choice.length ?? usual.length;
  const written = registerOf(choice.register ?? usual.register, variant);
  const body = bodyOf(texts, length, written);
  if (texts.isOfLink && !CHANNEL_TRAITS[channel].carriesLinks) return null;
  return {
    name: templateName(kind, { ...choice, length }),
    draft: frameBody(body, {
      ...{ channel, language, subject: texts.subjects[written] },
      terms: mayOffer(kind) ? choice.terms : null,
      bridge: bridgeOf(texts, language, length),
      // Whoever asked for a register gets its greeting also above the words of another version.
      register: choice.register ?? written,
    }),
  };
}

/** Every other version has the words of the other register. */
function registerOf(first: Register, variant: number): Register {
  const at = (REGISTERS.indexOf(first) + variant) % REGISTERS.length;
  return REGISTERS[at]!;
}
