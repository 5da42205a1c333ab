const KEY = 'crm-signed-in';

/**
 * Whether somebody signed in with this browser before, so that a first visit goes straight to the
 * login page without asking the server for a session that cannot exist.
 */
export function hasSignedInHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

export function rememberSignIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage every visit asks the server.
  }
}
