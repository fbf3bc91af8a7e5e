import { isValuableSegment } from '../../domain/daily-list/is-valuable-segment.ts';
import type { Bilingual } from '../../domain/locale.ts';
import { recordsOf } from '../../domain/rule/records-of.ts';
import { createVersionedCache } from '../population/versioned-cache.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import type { BuildBasis } from '../segments/build-basis.ts';

/** A segment whose members are worth keeping, with what they were built from. */
export type ValuableSegment = { id: number; key: string; name: Bilingual; basis: BuildBasis };

const cached = createVersionedCache<ValuableSegment[]>();

/** Valuable segments of which the members of the current version are known, by key. They are the company's, whoever asks. */
export function readValuableSegments(viewpoint: Viewpoint): Promise<ValuableSegment[]> {
  return cached(viewpoint, 'valuable', async () => {
    const segments = await viewpoint.database.query<ValuableSegment & { preset: boolean }>(
      `select s.id, s.key, json_build_object('en', s.name_en, 'zh', s.name_zh) as name, s.preset, s.built_basis as basis
        from segments s where s.status = 'active' and s.built_version = s.version and s.built_basis is not null
        order by s.key collate "C"`,
    );
    return segments.flatMap(({ preset, ...segment }) => {
      // The rule of a basis names no segments any more.
      const records = recordsOf(segment.basis.rule, () => ({ any: [] }));
      const isTold = !records.has('predictions') && isValuableSegment({ ...segment, preset }, records);
      return isTold ? [segment] : [];
    });
  });
}
