export { ProductPicture } from "./product-picture"
