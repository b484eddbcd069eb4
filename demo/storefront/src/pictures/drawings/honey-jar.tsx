import { CastShadow } from "../cast-shadow"
import { Lettering } from "../lettering"
import { Solid } from "../solid"

const JAR = "M112 168 Q112 150 130 150 H270 Q288 150 288 168 V316 Q288 338 262 338 H138 Q112 338 112 316Z"

/** A jar of pale honey under a cloth. */
export function HoneyJar() {
  return (
    <>
      <CastShadow half={88} />
      <ellipse cx="232" cy="336" rx="64" ry="7" fill="#f2b02e" opacity="0.45" />
      <path d={JAR} fill="#f0b545" />
      <path d="M124 170 H276 V314 Q276 328 260 328 H140 Q124 328 124 314Z" fill="#f7cb67" />
      <path d="M112 176 Q200 190 288 176 V168 Q288 150 270 150 H130 Q112 150 112 168Z" fill="#f9dc94" opacity="0.75" />
      <Solid d={JAR} fill="none" />
      <Solid d={JAR} fill="none" shade="glass" />
      <path d="M140 212 H260 V304 H140Z" fill="#1c0f08" opacity="0.14" transform="translate(2 3)" />
      <rect x="140" y="210" width="120" height="94" rx="5" fill="#fffaf0" />
      <rect x="145" y="215" width="110" height="84" rx="3" fill="none" stroke="#8a5a12" strokeOpacity="0.5" strokeWidth="1.5" />
      <path d="M170 258 Q160 224 200 222 Q240 224 230 258 Q200 262 170 258Z" fill="#e4a32c" />
      <path d="M166 238 H234 M167 248 H233 M174 229 H226" stroke="#8a5a12" strokeOpacity="0.5" strokeWidth="1.8" />
      <path d="M193 258 v-9 q7 -9 14 0 v9Z" fill="#6b430b" />
      <circle cx="244" cy="228" r="3" fill="#6b430b" />
      <path d="M240 224 q-6 -7 0 -8 q4 1 3 7Z M246 224 q6 -7 8 -3 q0 4 -7 5Z" fill="#c9d4d8" />
      <Lettering y={281} size={20} fill="#5d3a08">
        Acacia
      </Lettering>
      <Lettering y={294} size={8} spacing={0.2} font="text" fill="#5d3a08">
        HONEY
      </Lettering>
      <Solid d="M116 128 H284 L296 164 Q286 158 276 166 Q264 158 252 167 Q240 159 226 168 Q213 160 200 168 Q187 160 174 168 Q160 159 148 167 Q136 158 124 166 Q114 158 104 164Z" fill="#d9644a" />
      <Solid d="M118 130 Q116 96 200 92 Q284 96 282 130 Q200 140 118 130Z" fill="#d9644a" />
      {[[142, 116], [168, 104], [198, 114], [228, 103], [256, 117], [128, 150], [154, 154], [184, 154], [214, 156], [244, 153], [272, 150]].map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="4" fill="#fbe9da" opacity="0.85" />
      ))}
      <path d="M116 128 Q200 140 284 128" fill="none" stroke="#f2dcb4" strokeWidth="5" />
      <path d="M200 134 q-18 14 -26 6 q2 -10 26 -6 q18 14 26 6 q-2 -10 -26 -6 l-10 22 M200 134 l10 22" fill="none" stroke="#f2dcb4" strokeWidth="4" strokeLinecap="round" />
    </>
  )
}
