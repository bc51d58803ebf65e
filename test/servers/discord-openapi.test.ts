import { expect, it } from 'vitest';
import { faultsByOpenApi } from './discord-openapi.ts';

const messages = '/api/v10/channels/1400000000000000001/messages';
const text = { type: 10, content: 'A digest' };
const message = { flags: 32768, components: [{ type: 17, id: 1_048_576, components: [text] }] };

it("accepts what Discord's OpenAPI file accepts or does not mention", () => {
  expect(faultsByOpenApi('POST', messages, message)).toEqual([]);
  expect(faultsByOpenApi('PATCH', `${messages}/1`, { ...message, content: null, embeds: [] })).toEqual([]);
  expect(faultsByOpenApi('GET', messages, undefined)).toEqual([]);
});

it.for([
  ['an unknown key', { ...message, mentions: [] }, /mentions/],
  ['a component in the wrong place', { components: [{ type: 17, components: [{ type: 17 }] }] }, /type/],
  ['a component without its required fields', { components: [{ type: 10 }] }, /components\.0/],
  ['text that is too long', { content: 'x'.repeat(4_001) }, /content/],
  ['an invalid id', { components: [{ ...text, id: -1 }] }, /components\.0/],
] as const)("rejects %s by Discord's OpenAPI file", ([, body, told]) => {
  const faults = faultsByOpenApi('POST', messages, body);
  expect(faults.join('\n')).toMatch(told);
  expect(faults.join('\n')).toMatch(/\(OpenAPI\)/);
});

it('rejects commands and modals that Discord would reject', () => {
  const commands = '/api/v10/applications/1200000000000000001/commands';
  const option = { type: 7, name: 'channel', description: 'which', channel_types: [0, 16] };
  const command = { type: 1, name: 'digest', description: 'x', options: [option] };
  expect(faultsByOpenApi('PUT', commands, [command])).toEqual([]);
  const unknown = { ...command, options: [{ ...option, channel_types: [99] }] };
  expect(faultsByOpenApi('PUT', commands, [unknown])).not.toEqual([]);
  const modal = { type: 9, data: { custom_id: 'x', title: 'x'.repeat(46), components: [] } };
  const callback = '/api/v10/interactions/1/a-token/callback';
  expect(faultsByOpenApi('POST', callback, modal)).not.toEqual([]);
});
