/** Words that make a number behind them part of a name or a reference: "Section 301", "Flight 17", "No. 10", "Nikkei 225". */
export const designators: ReadonlySet<string> = new Set(
  (
    'section sections article articles law laws chapter clause paragraph part annex appendix amendment schedule regulation rule proclamation decree resolution act bill order directive proposition protocol ' +
    'highway route road interstate motorway freeway avenue street exit junction terminal gate platform pier runway hangar room floor suite apartment block building plot house unit ward zone area region ' +
    'district precinct sector camp division brigade battalion regiment corps squadron company team group league channel radio studio station flight boeing airbus train line model version windows phone ' +
    'no nos number numbers cap volume vol issue page pages figure fig table item level grade class category tier type phase tranche lot ship hull expedition apollo soyuz ' +
    'nikkei ftse stoxx cac dax kospi asx ibex topix csi smi aex omx russell kosdaq lodge local pier psalm genesis episode season game match week round heat lane bay berth reactor'
  ).split(' '),
);
