import { DomainError } from '../../domain/errors.ts';
import type { Viewpoint } from './viewpoint.ts';

/** For what people really get and say: it happens when it happens. @throws {DomainError} 'invalid_input' where somebody named another now */
export function refuseNamedNow({ live }: Pick<Viewpoint, 'live'>): void {
  if (live) return;
  throw new DomainError('invalid_input', {
    en: 'This is done as of now alone: ask without another date.',
    zh: '此操作只能按当前时间进行：请勿指定其他时间。',
  });
}
