import type { Database } from '../../db/database.ts';
import { SEGMENT_PRESETS } from '../../domain/segments/presets.ts';
import { matchSegment } from './find-segment.ts';
import { readPresetFacts } from './read-preset-facts.ts';
import { readSegments } from './segment-row.ts';
import { insertSegment } from './write-segment.ts';

/**
 * Adds the presets that are not there yet and whose thresholds the data can say; their number. One that was edited, renamed or
 * archived stays as it is.
 */
export function installPresets(database: Database, { now }: { now: Date }): Promise<number> {
  return database.transaction(async (transaction) => {
    await transaction.execute('lock table segments in share row exclusive mode');
    const segments = await readSegments(transaction);
    const missing = SEGMENT_PRESETS.filter(
      ({ key, name }) =>
        !segments.some((each) => each.key === key) &&
        !matchSegment(segments, name.en) &&
        !matchSegment(segments, name.zh),
    );
    if (missing.length === 0) return 0;
    const facts = await readPresetFacts(transaction, now);
    let added = 0;
    for (const { key, name, reason, playbook, topic, rule: ruleOf } of missing) {
      const rule = ruleOf(facts);
      if (rule === null) continue;
      const texts = { name, description: reason, playbook, topic, ownerId: null };
      await insertSegment(transaction, { key, ...texts, rule, preset: true, authorId: null, reason: reason.en });
      added += 1;
    }
    return added;
  });
}
