import { AuthGate } from './auth-gate';
import { Shell } from './shell/shell';

export function Root() {
  return (
    <AuthGate>
      <Shell />
    </AuthGate>
  );
}
