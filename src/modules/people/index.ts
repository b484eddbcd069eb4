import { Module } from "@medusajs/framework/utils"
import PeopleModuleService from "./service"

export const PEOPLE_MODULE = "retention_people"

export default Module(PEOPLE_MODULE, { service: PeopleModuleService })
