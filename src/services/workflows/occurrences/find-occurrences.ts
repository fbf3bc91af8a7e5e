import { assertNever } from '../../../domain/errors.ts';
import type { Occurrence } from '../../../domain/rule/schema.ts';
import type { Workflow } from '../../../domain/workflows/workflow.ts';
import type { WorkflowOccurrence } from '../../../domain/workflows/workflow-occurrence.ts';
import type { Search } from './occurrences-sql.ts';
import { findChangeOccurrences } from './of-changes.ts';
import { findDateOccurrences } from './of-dates.ts';
import { findFigureOccurrences } from './of-figure.ts';
import { findRecordOccurrences } from './of-records.ts';
import { findScheduleOccurrences } from './of-schedule.ts';
import { findSegmentOccurrences } from './of-segment.ts';

/** Everything that a rule waits for, of customers in sight, from an instant to before the viewpoint's now; in no order. */
export function findOccurrences({ trigger, condition }: Workflow, search: Search): Promise<WorkflowOccurrence[]> {
  switch (trigger.when) {
    case 'enters_segment':
    case 'leaves_segment':
      return findSegmentOccurrences({ segment: trigger.segment, entered: trigger.when === 'enters_segment' }, search);
    case 'record':
      return findRecordOccurrences({ events: trigger.of, where: trigger.where } as Occurrence, search);
    case 'field_changes':
      return findChangeOccurrences(trigger, search);
    case 'figure_crosses':
      return findFigureOccurrences(trigger, search);
    case 'date':
      return findDateOccurrences(trigger, search);
    case 'schedule':
      return findScheduleOccurrences({ schedule: trigger.schedule, condition }, search);
    default:
      return assertNever(trigger);
  }
}
