import { DomainError } from '../../../domain/errors.ts';
import type { Audience } from '../../../domain/outreach/outreach.ts';
import type { Viewpoint } from '../../population/viewpoint.ts';
import { type FoundAudience, findAudience } from './find-audience.ts';

/** Who an audience is, which is somebody. @throws {DomainError} as `findAudience`, 'not_found' for nobody */
export async function getAudience(viewpoint: Viewpoint, audience: Audience): Promise<FoundAudience> {
  const found = await findAudience(viewpoint, audience);
  if (found.customerIds.length > 0) return found;
  throw new DomainError('not_found', {
    en: 'Nobody of your customers is in this audience.',
    zh: '该受众中没有您的客户。',
  });
}
