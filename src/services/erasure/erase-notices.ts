import type { Queryable } from '../../db/database.ts';

/** Of a line only who, by id, and the figures of its place stay: its words may be anybody's, such as what a follow-up is about. */
const EMPTY_LINE = `jsonb_build_object('customer', jsonb_build_object('id', i.item #> '{customer,id}', 'name', null),
    'why', '{"en": "", "zh": ""}'::jsonb, 'nextStep', '{"en": "", "zh": ""}'::jsonb)`;

/** Empties what lists and reminders of follow-ups told about customers, inside a transaction: why, what to do, and the name. */
export async function eraseNotices(transaction: Queryable, customers: readonly number[]): Promise<void> {
  await transaction.execute(
    `with emptied as (
       update notice_items i set item = i.item || ${EMPTY_LINE} where i.customer_id = any($1::int[])
       returning i.notice_id, i.position, i.item
     )
     update notices n set content = jsonb_set(n.content, '{items}', (
       select jsonb_agg(coalesce(e.item, line.item) order by line.position)
       from jsonb_array_elements(n.content -> 'items') with ordinality as line (item, position)
         left join emptied e on e.notice_id = n.id and e.position = line.position))
     where n.id in (select notice_id from emptied) and jsonb_array_length(n.content -> 'items') > 0`,
    [customers],
  );
  await transaction.execute(
    `update notices n set content = n.content || jsonb_build_object('reason', '',
       'customer', jsonb_build_object('id', n.content #> '{customer,id}', 'name', null))
     where n.kind = 'follow_up_due' and n.content is not null
       and (n.content ->> 'followUpId')::int in (select id from follow_ups where customer_id = any($1::int[]))`,
    [customers],
  );
  // What a workflow rule told of them names them in its text; its key begins with the firing, which may be deleted by now.
  await transaction.execute(
    `update notices n set content = n.content || '{"text": {"en": "(erased)", "zh": "（已删除）"}, "questions": []}'
     where n.kind = 'workflow' and n.content is not null
       and (n.content ->> 'about' in (select external_id from customers where id = any($1::int[]))
         or n.key like any (select 'workflow ' || f.id || ' %' from workflow_firings f where f.customer_id = any($1::int[])))`,
    [customers],
  );
}
