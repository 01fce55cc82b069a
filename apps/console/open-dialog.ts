import { useEffect, useRef } from "preact/hooks";

/** A reference for a `<dialog>` that opens as modal when it appears and gives the focus back when it goes. */
export function useOpenDialog() {
  const holder = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = holder.current;
    if (dialog?.open === false) dialog.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return holder;
}
