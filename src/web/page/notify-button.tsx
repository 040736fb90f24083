import { IconButton } from '#web/ui/button.tsx'
import { useStored } from '#web/ui/stored.ts'
import { Bell, BellRing } from 'lucide-react'
import { allowNotifications, notifying } from './finished.ts'

/** Turns desktop notifications on and off; off until it is pressed. */
export function NotifyButton() {
  const isOn = useStored(notifying)
  const toggle = async () => notifying.set(!isOn && (await allowNotifications()))
  return (
    <IconButton
      label={
        isOn ? 'Stop notifying me when generations finish' : 'Notify me when generations finish'
      }
      aria-pressed={isOn}
      className="max-sm:hidden"
      onClick={() => void toggle()}
    >
      {isOn ? <BellRing size={16} aria-hidden="true" /> : <Bell size={16} aria-hidden="true" />}
    </IconButton>
  )
}
