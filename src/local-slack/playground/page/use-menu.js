import { useEffect, useRef, useState } from 'preact/hooks';

/** A menu within the element of `root`, open or not: as it opens, the item that `first` selects gets the focus; Escape or a press outside closes it. */
export function useMenu(first) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    root.current.querySelector(first)?.focus();
    const leave = (event) => {
      if (event.type === 'keydown' ? event.key === 'Escape' : !root.current.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('keydown', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('keydown', leave);
    };
  }, [isOpen]);
  return { root, isOpen, setOpen };
}
