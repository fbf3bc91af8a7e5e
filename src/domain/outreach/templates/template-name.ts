import { REGISTERS, TEXT_LENGTHS, type TemplateChoice } from './template.ts';

type NamedChoice = Pick<TemplateChoice, 'length' | 'register' | 'variant'>;

/** What a template is known by: `win_back/long/any/0`, of its playbook, length, wished register and version. */
export function templateName(playbookKey: string, { length, register, variant }: NamedChoice): string {
  return [playbookKey, length ?? 'any', register ?? 'any', variant].join('/');
}

/** The choice that a template's name tells of, so that it can be revised; null: it is no such name. */
export function readTemplateName(name: string): (NamedChoice & { playbookKey: string }) | null {
  const [, playbookKey, length, register, variant] = /^([a-z0-9_]+)\/([a-z]+)\/([a-z]+)\/(\d+)$/.exec(name) ?? [];
  if (playbookKey === undefined) return null;
  return {
    playbookKey,
    length: TEXT_LENGTHS.find((each) => each === length) ?? null,
    register: REGISTERS.find((each) => each === register) ?? null,
    variant: Number(variant),
  };
}
