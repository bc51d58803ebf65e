import { expect, it } from 'vitest';
import { refusalCure } from '../../../../adapters/slack/reaching/refusals.ts';

it.each(['invalid_auth', 'token_revoked', 'missing_scope'])(
  'tells the user to make a new app-level token after %s, since reinstalling the app gives none',
  (code) => {
    const cure = refusalCure(code, 'heatline', 'SLACK_APP_TOKEN', 'connections:write');
    expect(cure).toMatch(/connections:write .*"App-Level Tokens", and set SLACK_APP_TOKEN to it\.$/);
    expect(cure).not.toMatch(/install/i);
    expect(refusalCure(code, 'heatline', 'SLACK_BOT_TOKEN', 'chat:write')).toMatch(/reinstall/i);
  },
);
