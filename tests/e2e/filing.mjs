// How a story comes to a ticket where filing is not what it is about.

/**
 * Reports a problem of a sample customer by typing.
 * @returns the summary; what is said to it, such as `submit`, is the story's.
 */
export async function report(teams, { impact = 'B', title = 'VPN gateway is down', description = 'Since 09:00 nobody can connect from outside.' } = {}) {
  await teams.say(`new ticket Contoso Ltd azure ${impact}`);
  await teams.seeCard('Which Azure subscription?');
  await teams.say('Contoso Production');
  await teams.seeCard('What is the problem?');
  await teams.say(title);
  await teams.seeCard('Please describe it.');
  await teams.say(description);
  return teams.seeCard('Is everything right?');
}

/** Files it with Microsoft; returns its card. */
export async function file(teams, problem) {
  await report(teams, problem);
  await teams.say('submit');
  return teams.seeCard('Filed, awaiting first response');
}
