import { countsDiffer } from '../../statistics/surely-differs.ts';
import { type GroupFigures, shareOf } from '../group-figures.ts';
import { nameOfAll } from './name-of-all.ts';
import type { Observation, ObservationRule, Observed } from './observation.ts';

const FEWEST_COMPLAINTS = 10;

/** More complaints than in the period before, of a segment or of everybody. */
export const complaintsUp: ObservationRule = {
  says: {
    en: `at least ${FEWEST_COMPLAINTS} complaints, more than in the equally long time before, and by more than chance (99%)`,
    zh: `投诉不少于 ${FEWEST_COMPLAINTS} 条，多于之前同样长的时间，且差异超出偶然（99%）`,
  },
  find: (observed) => {
    if (!observed.comparable) return [];
    const segments = observed.segments.filter(({ dependsOn }) => !dependsOn.has('cases'));
    const groups = [{ key: null, name: nameOfAll, figures: observed.everybody }, ...segments];
    return groups.filter(({ figures }) => isUp(figures)).map((group) => describe(group, observed));
  },
};

function isUp({ complaints, complaintsBefore }: GroupFigures): boolean {
  return complaints >= FEWEST_COMPLAINTS && complaints > complaintsBefore && countsDiffer(complaints, complaintsBefore);
}

function describe(
  { key, name, figures }: { key: string | null; name: { en: string; zh: string }; figures: GroupFigures },
  { everybody }: Observed,
): Observation {
  const { complaints, complaintsBefore, revenueMinor } = figures;
  return {
    segment: key,
    stake: shareOf(revenueMinor, everybody.revenueMinor) ?? 0,
    text: {
      en: `${complaints} complaints came from ${name.en}, up from ${complaintsBefore} in the time before.`,
      zh: `来自“${name.zh}”的投诉有 ${complaints} 条，之前同期为 ${complaintsBefore} 条。`,
    },
    figures: [
      { label: { en: 'complaints', zh: '投诉' }, value: complaints, unit: 'count' },
      { label: { en: 'before', zh: '之前' }, value: complaintsBefore, unit: 'count' },
    ],
  };
}
