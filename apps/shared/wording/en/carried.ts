/** Radio, phone and tablet, as things one takes into the hand. */
export const carriedWords = {
  "carry.title": "What you carry",
  "carry.back": "Put it back",
  "radio.other": "Other channel",
  "radio.write": "Write",
  "radio.free": "Free",
  "radio.free.held": "Free. Hold the trigger or a pinch to talk",
  "radio.mine": "You talk",
  "radio.waiting": "Wait: it opens in {n} s",
  "radio.down": "Down: nobody hears you",
  "radio.full": "Full: you can write",
  "radio.off": "Voice is off. Write instead",
  "radio.talk": "Talk",
  "radio.talk.end": "End",
  "radio.last": "{time} {from}",
  "radio.none": "Nothing was said here yet.",
  "radio.unopened": "{n} unopened",
  "world.help.pin": "A pin where you point",
  "world.help.pin.how":
    "Point at the ground or at a thing and keep the trigger or the pinch closed for a moment; or choose Point at the spot under Pins on the map.",
  "world.help.things": "Radio, phone, tablet",
  "world.help.things.how":
    "They hang before your belt. Grip one, or point and pull the trigger; with bare hands, pinch. Let go, grip again, or pinch it at the belt to put it back. With the radio in your hand the trigger or a pinch talks, and the lower button changes the channel.",
} as const;
