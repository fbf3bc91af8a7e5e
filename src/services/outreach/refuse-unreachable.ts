import { DomainError } from '../../domain/errors.ts';
import type { Playbook } from '../../domain/outreach/playbook.ts';
import type { Settings } from '../../domain/settings.ts';

/** A survey asks by a link to a page of ours. @throws {DomainError} 'unavailable' for one while customers reach no page */
export function refuseUnreachable({ name, strategy }: Playbook, { publicUrl }: Pick<Settings, 'publicUrl'>): void {
  if (strategy.survey === undefined || publicUrl !== null) return;
  throw new DomainError('unavailable', {
    en: `The playbook "${name.en}" asks by a link, and customers cannot reach our pages yet: whoever runs Rapport sets PUBLIC_URL and starts it with rapport start.`,
    zh: `打法“${name.zh}”需要问卷链接，而客户目前无法访问问卷页面：请管理员设置 PUBLIC_URL，并用 rapport start 启动。`,
  });
}
