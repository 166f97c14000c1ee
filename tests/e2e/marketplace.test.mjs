import assert from 'node:assert/strict';
import { stage } from './stage.mjs';

const { play } = stage('marketplace');

play('an agent gets the contacts of a marketplace product and tracks the case', async ({ teams }) => {
  await teams.say('new ticket Contoso Ltd');
  await teams.seeCard('Which product family?');
  await teams.click('Marketplace');
  await teams.seeCard('Which marketplace product?');
  await teams.say('Tailspin Backup');
  const vendor = await teams.seeCard('Whom to contact');
  assert.match(vendor.text, /Tailspin/);
  assert.match(vendor.text, /@/);

  await teams.click('Track this');
  const ticket = await teams.seeCard('Referred to the vendor');
  assert.match(ticket.text, /CSP-1/);
  assert.match(ticket.text, /Contoso Ltd/);
});
