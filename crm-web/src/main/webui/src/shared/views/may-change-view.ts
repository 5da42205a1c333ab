import type { User } from '../auth/auth-context';
import type { SavedView } from './api';

/** Sharing lets others read a view; its owner changes it, and whoever tidies up everybody's. */
export function mayChangeView(user: User, view: SavedView): boolean {
  return view.owner?.id === user.id || user.permissions?.views?.update === 'all';
}
