import { randomUUID } from 'node:crypto';

/** The bot tokens of workspaces as Slack tracks them: which still work, and which were exchanged. */
export interface SlackTokens<Workspace> {
  /** Issues a token; a rotating one comes with a refresh token and expires in twelve hours. */
  issue(of: Grant<Workspace>, options: { readonly rotates: boolean }): IssuedTokens;
  /** Exchanges a refresh token for a new pair, once. */
  refresh(refreshToken: string): IssuedTokens | undefined;
  /** What a token grants, or why it grants nothing. */
  read(token: string | undefined): Grant<Workspace> | { readonly error: string };
  /** Uninstalls the app from a workspace: none of its tokens works anymore. */
  revoke(workspace: Workspace): void;
  /** How often a refresh token was used again after it had been exchanged. */
  repeats(): number;
}

export interface Grant<Workspace> {
  readonly workspace: Workspace;
  /** The token by which the workspace's emulator knows the app. */
  readonly emulated: string;
  /** Separated by commas. */
  readonly scopes: string;
}

export interface IssuedTokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly expires_in?: number;
}

const lifeSeconds = 12 * 60 * 60;

export function createSlackTokens<Workspace>(now: () => Date): SlackTokens<Workspace> {
  const tokens = new Map<string, Grant<Workspace> & { endsAtMs: number; isRevoked: boolean }>();
  const refreshes = new Map<string, Grant<Workspace>>();
  const traded = new Set<string>();
  let repeats = 0;

  function issue(grant: Grant<Workspace>, rotates: boolean): IssuedTokens {
    const access_token = rotates ? `xoxe.xoxb-1-${randomUUID()}` : `xoxb-${randomUUID()}`;
    const endsAtMs = rotates ? now().getTime() + lifeSeconds * 1000 : Number.POSITIVE_INFINITY;
    tokens.set(access_token, { ...grant, endsAtMs, isRevoked: false });
    if (!rotates) return { access_token };
    const refresh_token = `xoxe-1-${randomUUID()}`;
    refreshes.set(refresh_token, grant);
    return { access_token, refresh_token, expires_in: lifeSeconds };
  }

  return {
    issue: (grant, { rotates }) => issue(grant, rotates),
    refresh(refreshToken) {
      const grant = refreshes.get(refreshToken);
      refreshes.delete(refreshToken);
      if (traded.has(refreshToken)) repeats += 1;
      traded.add(refreshToken);
      return grant && issue(grant, true);
    },
    read(token = '') {
      const found = tokens.get(token);
      if (!found) return { error: token ? 'invalid_auth' : 'not_authed' };
      if (found.isRevoked) return { error: 'token_revoked' };
      return found.endsAtMs > now().getTime() ? found : { error: 'token_expired' };
    },
    revoke(workspace) {
      for (const token of tokens.values()) if (token.workspace === workspace) token.isRevoked = true;
      for (const [token, grant] of refreshes) if (grant.workspace === workspace) refreshes.delete(token);
    },
    repeats: () => repeats,
  };
}
