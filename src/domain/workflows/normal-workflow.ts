import type { Workflow, WorkflowAction, WorkflowTrigger } from './workflow.ts';

/** The same rule in the one spelling that it has here: without what says nothing, weekdays in order and once. */
export function normalWorkflow(workflow: Workflow): Workflow {
  const { trigger, actions } = workflow;
  const normal = { ...workflow, trigger: normalTrigger(trigger), actions: actions.map(normalAction) };
  // What is undefined is not there.
  return JSON.parse(JSON.stringify(normal)) as Workflow;
}

function normalTrigger(trigger: WorkflowTrigger): WorkflowTrigger {
  if (trigger.when === 'record') {
    const { where = {}, ...rest } = trigger;
    const said = Object.values(where).some((value) => value !== undefined);
    return said ? trigger : rest;
  }
  if (trigger.when !== 'schedule' || trigger.schedule.every !== 'week') return trigger;
  const weekdays = [...new Set(trigger.schedule.weekdays)].toSorted((a, b) => a - b);
  return { ...trigger, schedule: { ...trigger.schedule, weekdays } };
}

function normalAction(action: WorkflowAction): WorkflowAction {
  switch (action.do) {
    case 'follow_up':
      return action.who === 'owner' ? { ...action, who: undefined } : action;
    case 'tag': {
      const { add = [], remove = [] } = action;
      return { do: 'tag', ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) };
    }
    case 'notify':
      return action.text === '' ? { ...action, text: undefined } : action;
    default:
      return action;
  }
}
