/** The server's reason as it is; a hook so that it can be put into the user's language. */
export function useReasonText(): (reason: string | null) => string {
  return (reason) => reason ?? '';
}
