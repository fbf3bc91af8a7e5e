import { beforeAll, describe, expect, test } from 'vitest';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});

describe('what is typed in traditional signs is read as in simplified ones', () => {
  test.each([
    ['今年各國的銷售額', '今年各国的销售额'],
    ['過去90天沒有下單的客戶有多少？', '过去90天没有下单的客户有多少？'],
    ['上個月臺灣的訂單數', '上个月台湾的订单数'],
    ['誰買了藍牙耳機？', '谁买了蓝牙耳机？'],
    ['今天我該聯繫誰？', '今天我该联系谁？'],
    ['下週三前該聯繫誰', '下周三前该联系谁'],
    ['列出逾期的跟進', '列出逾期的跟进'],
    ['哪些規則是啟用的', '哪些规则是启用的'],
    ['團隊本週完成了多少跟進', '团队本周完成了多少跟进'],
    ['當客戶投訴時，通知我', '当客户投诉时，通知我'],
    ['我下週一到週三請假', '我下周一到周三请假'],
  ])('%s', async (traditional, simplified) => {
    const call = await scene.call(simplified);
    expect(await scene.call(traditional)).toEqual(call);
  });
});

test('names and texts stay as they were typed', async () => {
  expect(await scene.call('建立一個分群「高價值」：消費超過5000的客戶')).toMatchObject({
    tool: 'save_segment',
    input: { name: { zh: '高價值' } },
  });
  expect(await scene.call('後天下午三點提醒我打電話給王小明，問她的訂單')).toMatchObject({
    tool: 'create_follow_up',
    input: { customer: '12347', reason: '打電話給王小明，問她的訂單', due: '2026-11-24T15:00' },
  });
});

test('colleagues are found in either signs', async () => {
  const { database } = scene;
  await database.execute(
    "insert into staff (email, name, role) values ('chen@example.com', '陳大文', 'rep'), ('wang@example.com', '王静', 'rep')",
  );
  expect(await scene.call('把Meyer轉給陳大文')).toMatchObject({ input: { to: 'chen@example.com' } });
  expect(await scene.call('把Meyer转给陈大文')).toMatchObject({ input: { to: 'chen@example.com' } });
  expect(await scene.call('把Meyer轉給王靜')).toMatchObject({ input: { to: 'wang@example.com' } });
});

test('customers whose names are in traditional signs are found', async () => {
  const { database } = scene;
  await database.execute("insert into customers (external_id, name) values ('12760', '陳麗華')");
  expect(await scene.call('陳麗華的訂單')).toMatchObject({ input: { rule: { value: '12760' } } });
  expect(await scene.call('明天提醒我聯繫陳麗華')).toMatchObject({ input: { customer: '陳麗華', due: '2026-11-23' } });
});

test('a word that nothing reads is shown', async () => {
  await expect(scene.call('按颱風看銷售額')).rejects.toMatchObject({ code: 'not_understood' });
});
